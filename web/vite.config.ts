import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Where the API listens while the pages are worked on (`npx vite web`). */
const api = process.env.API_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  server: { proxy: { '/api': api } },
  build: {
    target: 'es2022',
    // What changes with no release of ours is kept by browsers from one to the next.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'element-plus',
              test: /node_modules[\\/](element-plus|@element-plus|dayjs|@floating-ui|lodash)/,
            },
            { name: 'vue', test: /node_modules/ },
          ],
        },
      },
    },
  },
});
