import { defineConfig } from 'vite';

/** Builds the page; the stand-in serves what lands in dist/page. */
export default defineConfig({
  root: 'src/page',
  base: './',
  build: {
    outDir: '../../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    // The Markdown library carries highlight.js with every language; on loopback that costs nothing.
    chunkSizeWarningLimit: 1_500,
  },
});
