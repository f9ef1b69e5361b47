import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page that measures the grid: built by `npm run bench` alone, into a folder of its own. */
export default defineConfig({ plugins: [react()], build: { target: 'es2022' } })
