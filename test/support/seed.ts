import process from 'node:process'

/**
 * The seed of a test that draws its own cases. It is new each time, and every such test prints it; SEED=… repeats a red
 * run. A test whose cases stay the same on every commit gives its own.
 */
export const seedOf = (usual = Date.now() % 2 ** 31): number => Number(process.env['SEED'] ?? usual)
