// The bar on top: the menu on a phone, what to try, the clock, the inspector, the look, and who one is.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Icon, type IconName } from '../parts/icons.ts';
import { isDrawerOpen, panel, seen } from '../state.ts';
import { nextTheme, theme } from '../theme.ts';
import { ClockMenu } from './clock-menu.ts';
import { GuideMenu } from './guide-menu.ts';
import { PeopleMenu } from './people-menu.ts';

export function TopBar(): VNode {
  const app = seen.value?.app;
  return html`<header class="top-bar">
    <button type="button" class="bar-button drawer-button" aria-label="Channels" aria-expanded=${isDrawerOpen.value} aria-controls="sidebar"
      onClick=${() => {
        isDrawerOpen.value = !isDrawerOpen.value;
      }}><${Icon} name="menu" /></button>
    <span class="product">${app?.name}<span class=${`status ${app?.isConnected ? 'on' : 'off'}`}>${app?.isConnected ? 'connected' : 'not connected'}</span></span>
    <div class="bar-tools">
      <${GuideMenu} />
      <${ClockMenu} />
      <${BarButton} label="Inspector" icon="inspect" isOn=${panel.value === 'inspector'} onPress=${toggleInspector} />
      <${BarButton} label=${`Look: ${theme.value}`} icon="theme" onPress=${nextTheme} />
      <${PeopleMenu} />
    </div>
  </header>`;
}

const toggleInspector = () => {
  panel.value = panel.value === 'inspector' ? null : 'inspector';
};

type ButtonProps = { label: string; icon: IconName; isOn?: boolean; onPress: () => void };

const BarButton = ({ label, icon, isOn, onPress }: ButtonProps): VNode =>
  html`<button type="button" class="bar-button" aria-label=${label} title=${label} aria-pressed=${isOn} onClick=${onPress}>
    <${Icon} name=${icon} />
  </button>`;
