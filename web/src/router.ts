import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type Router,
} from 'vue-router';
import SignIn from './pages/SignIn.vue';

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's name in the catalogue. */
    title?: string;
    /** Shown to whoever comes, outside the frame. */
    open?: boolean;
  }
}

export function makeRouter(): Router {
  return createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/', redirect: '/today' },
      { path: '/sign-in', name: 'signIn', component: SignIn, meta: { title: 'signIn.title', open: true } },
      {
        path: '/today',
        name: 'today',
        component: () => import('./pages/TodayPage.vue'),
        meta: { title: 'today.title' },
      },
      {
        path: '/ledger',
        name: 'ledger',
        component: () => import('./pages/LedgerPage.vue'),
        meta: { title: 'ledger.title' },
      },
      {
        path: '/findings/:id',
        name: 'finding',
        component: () => import('./pages/FindingPage.vue'),
        props: true,
        meta: { title: 'say.title' },
      },
      {
        path: '/findings/:id/closing-form',
        name: 'closingForm',
        component: () => import('./pages/ClosingFormPage.vue'),
        props: true,
        meta: { title: 'finding.form' },
      },
      {
        path: '/calls',
        name: 'calls',
        component: () => import('./pages/CallsPage.vue'),
        meta: { title: 'calls.title' },
      },
      {
        path: '/rules',
        name: 'rules',
        component: () => import('./pages/RulesPage.vue'),
        meta: { title: 'rules.title' },
      },
      {
        path: '/batches',
        name: 'batches',
        component: () => import('./pages/BatchesPage.vue'),
        meta: { title: 'batches.title' },
      },
      {
        path: '/batches/:id',
        name: 'batch',
        component: () => import('./pages/BatchPage.vue'),
        props: true,
        meta: { title: 'say.batch' },
      },
      {
        path: '/:rest(.*)*',
        component: () => import('./pages/NotFound.vue'),
        meta: { title: 'failure.notFound' },
      },
    ],
    // Back goes to where one was; a new filter of the same list stays in place.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
}

/** The way to the sign-in page that leads back to where somebody was. */
export function toSignIn(from: RouteLocationNormalized): RouteLocationRaw {
  return { name: 'signIn', query: { next: from.fullPath } };
}
