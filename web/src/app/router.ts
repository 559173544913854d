// SPDX-License-Identifier: Apache-2.0
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import SignInPage from './SignInPage.vue'
import { useSession } from './session'

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/sign-in', name: 'sign-in', component: SignInPage },
    {
      path: '/',
      component: () => import('./ShellLayout.vue'),
      children: [
        { path: '', name: 'home', component: () => import('./HomePage.vue') },
        {
          path: 'dashboard',
          name: 'dashboard',
          component: () => import('../dashboard/DashboardPage.vue'),
        },
        { path: 'figures', name: 'figures', component: () => import('../figures/FiguresPage.vue') },
        {
          path: 'report/:year(\\d{4})?',
          name: 'report',
          component: () => import('../report/ReportPage.vue'),
          props: true,
        },
        {
          path: 'records/:record',
          name: 'list',
          component: () => import('../record/RecordList.vue'),
          props: true,
        },
        {
          path: 'records/:record/new',
          name: 'new',
          component: () => import('../record/RecordNew.vue'),
          props: true,
        },
        {
          path: 'records/:record/import',
          name: 'import',
          component: () => import('../importing/ImportPage.vue'),
          props: true,
        },
        {
          path: 'records/:record/:id',
          name: 'detail',
          component: () => import('../record/RecordDetail.vue'),
          props: true,
        },
        {
          path: 'records/:record/:id/edit',
          name: 'edit',
          component: () => import('../record/RecordEdit.vue'),
          props: true,
        },
        {
          path: ':nowhere(.*)*',
          name: 'nowhere',
          component: () => import('./NowherePage.vue'),
        },
      ],
    },
  ],
})

// Everything but the sign-in asks for a session; where she wanted to go is kept.
router.beforeEach(async (to: RouteLocationNormalized) => {
  if (to.name === 'sign-in') return true
  const known = await useSession().resume().catch(() => false)
  return known || { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
})
