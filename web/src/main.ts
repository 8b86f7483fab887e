import './elementStyles.ts';
import './style.css';
import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp } from 'vue';
import App from './App.vue';
import { makeQueries } from './api/queries.ts';
import { i18n } from './i18n.ts';
import { makeRouter, toSignIn } from './router.ts';

const router = makeRouter();
const queryClient = makeQueries(() => void router.push(toSignIn(router.currentRoute.value)));

createApp(App).use(i18n).use(VueQueryPlugin, { queryClient }).use(router).mount('#app');
