// SPDX-License-Identifier: Apache-2.0
import type { Plugin } from 'vite'

export function filledIn(): Plugin
export function shellList(): Plugin
export function outlines(): Plugin
