import './elementStyles.ts';
import './style.css';
import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp, watch } from 'vue';
import App from './App.vue';
import { makeQueries } from './api/queries.ts';
import { i18n } from './i18n.ts';
import { makeRouter } from './router.ts';

const queryClient = makeQueries();

// Why something cannot be done comes from the API, in the language that was asked for.
watch(i18n.global.locale, () => void queryClient.invalidateQueries());

createApp(App).use(i18n).use(VueQueryPlugin, { queryClient }).use(makeRouter()).mount('#app');
