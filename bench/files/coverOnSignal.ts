import { takeCoverage } from 'node:v8';

// Loaded into a bot with --import: on SIGUSR2 it writes which functions ran since the last time, to NODE_V8_COVERAGE.
process.on('SIGUSR2', () => takeCoverage());
