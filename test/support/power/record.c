/*
 * Records what a program writes into one folder, in order, for a test that cuts the power at any point of it.
 * Built by test/support/power/recording.ts where a C compiler is, and loaded with LD_PRELOAD.
 * RECORD_DIR is the folder, RECORD_TO the file of the recording. One entry is: what was done (one letter), the length of
 * the path (2 bytes), the place in the file (8), the length of the bytes (4), the path, the bytes.
 *   c made   w written at a place   a written at the end   t cut to a length   s forced to the disk
 *   d folder forced to the disk   u removed   r renamed (the bytes are the new path)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST 4096
static char *paths[MOST];
static int out = -1;
static const char *dir;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  const char *to = getenv("RECORD_TO");
  dir = getenv("RECORD_DIR");
  if (to != NULL) out = REAL(open)(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

static int inside(const char *path) { return out >= 0 && dir != NULL && path != NULL && strncmp(path, dir, strlen(dir)) == 0; }

static void note(char what, const char *path, int64_t at, const void *bytes, uint32_t length) {
  uint16_t named = (uint16_t)strlen(path);
  pthread_mutex_lock(&lock);
  REAL(write)(out, &what, 1);
  REAL(write)(out, &named, 2);
  REAL(write)(out, &at, 8);
  REAL(write)(out, &length, 4);
  REAL(write)(out, path, named);
  if (length > 0) REAL(write)(out, bytes, length);
  pthread_mutex_unlock(&lock);
}

static int opened(int fd, const char *path, int existed, int flags) {
  if (fd >= 0 && fd < MOST && inside(path)) {
    free(paths[fd]);
    paths[fd] = strdup(path);
    if (!existed && (flags & O_CREAT)) note('c', path, 0, NULL, 0);
    else if (existed && (flags & O_TRUNC)) note('t', path, 0, NULL, 0);
  }
  return fd;
}

static const char *known(int fd) { return out >= 0 && fd >= 0 && fd < MOST ? paths[fd] : NULL; }

#define OPEN(name)                                                                                  \
  int name(const char *path, int flags, ...) {                                                      \
    va_list rest;                                                                                   \
    va_start(rest, flags);                                                                          \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;                                       \
    va_end(rest);                                                                                   \
    struct stat before;                                                                             \
    int existed = stat(path, &before) == 0;                                                         \
    return opened(REAL(name)(path, flags, mode), path, existed, flags);                             \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  if (known(fd) != NULL) {
    free(paths[fd]);
    paths[fd] = NULL;
  }
  return REAL(close)(fd);
}

#define WRITE_AT(name, offset)                                                                      \
  ssize_t name(int fd, const void *bytes, size_t length, offset at) {                               \
    ssize_t done = REAL(name)(fd, bytes, length, at);                                               \
    if (done > 0 && known(fd) != NULL) note('w', known(fd), at, bytes, (uint32_t)done);             \
    return done;                                                                                    \
  }
WRITE_AT(pwrite, off_t)
WRITE_AT(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t length) {
  ssize_t done = REAL(write)(fd, bytes, length);
  if (done > 0 && known(fd) != NULL) note('a', known(fd), 0, bytes, (uint32_t)done);
  return done;
}

#define CUT(name, offset)                                                                           \
  int name(int fd, offset length) {                                                                 \
    int done = REAL(name)(fd, length);                                                              \
    if (done == 0 && known(fd) != NULL) note('t', known(fd), length, NULL, 0);                      \
    return done;                                                                                    \
  }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

static int forced(int fd, int done) {
  struct stat what;
  if (done == 0 && known(fd) != NULL && fstat(fd, &what) == 0) note(S_ISDIR(what.st_mode) ? 'd' : 's', known(fd), 0, NULL, 0);
  return done;
}
int fsync(int fd) { return forced(fd, REAL(fsync)(fd)); }
int fdatasync(int fd) { return forced(fd, REAL(fdatasync)(fd)); }

int unlink(const char *path) {
  int done = REAL(unlink)(path);
  if (done == 0 && inside(path)) note('u', path, 0, NULL, 0);
  return done;
}

int rename(const char *from, const char *to) {
  int done = REAL(rename)(from, to);
  if (done == 0 && inside(from)) note('r', from, 0, to, (uint32_t)strlen(to));
  return done;
}
