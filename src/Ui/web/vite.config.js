import { defineConfig } from 'vite';

// Names without hashes: the server puts the fingerprint into the address (MapStaticAssets).
export default defineConfig({
  build: {
    outDir: '../wwwroot/assets',
    emptyOutDir: true,
    target: ['chrome87', 'edge88', 'firefox85', 'safari14'],
    modulePreload: false,
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      input: { huimin: 'src/enhance.ts', chart: 'src/chart.ts', style: 'styles/huimin.css' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'part-[name].js',
        assetFileNames: (asset) => (asset.names?.[0]?.endsWith('.css') ? 'huimin.css' : '[name][extname]'),
      },
    },
  },
});
