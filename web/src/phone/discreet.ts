// SPDX-License-Identifier: Apache-2.0
// Somebody is looking over her shoulder: the page shows neither whose door it is nor what for.
import { ref } from 'vue'

export const discreet = ref(false)
