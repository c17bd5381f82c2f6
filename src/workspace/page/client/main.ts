// Starts the page.

import { html } from 'htm/preact';
import { render } from 'preact';
import { loadFirst } from './connection.ts';
import { goToAddress } from './navigate.ts';
import { App } from './shell/app.ts';
import { followTheme } from './theme.ts';

const root = document.getElementById('app');
if (!root) throw new Error('The document has no #app');

followTheme();
await loadFirst();
goToAddress();
render(html`<${App} />`, root);
