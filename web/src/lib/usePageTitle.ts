// SPDX-License-Identifier: Apache-2.0
import { watchEffect } from 'vue'

// Names the page in the browser's tab; a form with faults says so first.
export function usePageTitle(title: () => string, faulty: () => boolean = () => false): void {
  watchEffect(() => {
    document.title = `${faulty() ? '有误：' : ''}${title()} - 巾帼工作平台`
  })
}
