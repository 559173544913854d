// SPDX-License-Identifier: Apache-2.0
import { ref, watchEffect } from 'vue'
import { t } from '../words/words'

// What the page in view is called; its tab says the same.
export const pageTitle = ref('')

// Names the page in the browser's tab; a form with faults says so first.
export function usePageTitle(title: () => string, faulty: () => boolean = () => false): void {
  watchEffect(() => {
    pageTitle.value = title()
    const page = faulty() ? t('app.faulty', { page: title() }) : title()
    document.title = t('app.title', { page })
  })
}
