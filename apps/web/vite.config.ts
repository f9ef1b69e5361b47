import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The staff workspace is served by apps/server under `/app`; in development calls go to a running server. */
export default defineConfig({
  base: '/app/',
  plugins: [react()],
  build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 600 },
  server: { proxy: { '/trpc': 'http://127.0.0.1:3000', '/berkas': 'http://127.0.0.1:3000' } },
})
