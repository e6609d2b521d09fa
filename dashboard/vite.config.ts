import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm run dev` of the dashboard finds a running Balie; the address that `./balie start` prints. */
const BALIE = 'http://127.0.0.1:8080';

/** Lays a compressed file beside every script and style: the server sends that, and compresses nothing at each request. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }) {
    for (const file of globSync('assets/*.{js,css}', { cwd: dir })) {
      const path = join(dir, file);
      writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: constants.Z_BEST_COMPRESSION }));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed],
  build: {
    outDir: '../dist/dashboard',
    emptyOutDir: true,
    // What a practice's browser of the last three years knows; older ones get no security updates either.
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        'push-worker': join(import.meta.dirname, 'src/push-worker.ts'),
      },
      output: {
        // A worker serves the pages below its own address, and is looked for there again.
        entryFileNames: ({ name }) => (name === 'push-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': BALIE } },
});
