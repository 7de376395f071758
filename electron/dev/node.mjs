// Loaded before anything else. Plain JavaScript, since a Node that is too old reads nothing else.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Groundwork is built with Node 22.18 or newer, and this is Node ${process.versions.node}. Run "npm ci" in this folder, which brings a newer one on Linux and Windows, or install Node 24.`,
  )
  process.exit(1)
}
