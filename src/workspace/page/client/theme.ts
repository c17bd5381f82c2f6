// Light or dark: as the system says until the person chooses.

import { signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';

const themes: readonly Theme[] = ['system', 'light', 'dark'];
const kept = localStorage.getItem('theme');

export const theme = signal<Theme>(themes.find((each) => each === kept) ?? 'system');

export function followTheme(): void {
  theme.subscribe((chosen) => {
    document.documentElement.dataset.theme = chosen;
    localStorage.setItem('theme', chosen);
  });
}

export function nextTheme(): void {
  theme.value = themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? 'system';
}
