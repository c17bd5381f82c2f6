// The page's one HTML document, with what its person sees already in it, and the policy that keeps it from running anything else.

import { createHash } from 'node:crypto';
import { importMap, needed } from './modules.ts';

const inText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Inert in a document: it cannot end the element that it stands in. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

export function html(title: string, seen: unknown): string {
  const { app, style, libraries, fonts } = needed();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${inText(title)}</title>
<link rel="stylesheet" href="${style}">
<script type="importmap">${importMap}</script>
${[app, ...libraries].map((path) => `<link rel="modulepreload" href="${path}">`).join('\n')}
${fonts.map((path) => `<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin>`).join('\n')}
<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
<script type="module" src="${app}"></script>
</head>
<body><div id="app"></div><noscript>This page needs JavaScript.</noscript>
<script type="application/json" id="seen">${inScript(seen)}</script></body>
</html>
`;
}

const hash = createHash('sha256').update(importMap).digest('base64');

/** Slack shows pictures from anywhere by fetching them itself; here the browser does. */
export const contentPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${hash}'`,
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' https:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1b2a4a"/><path d="M10 23V9h3l6 9V9h3v14h-3l-6-9v9z" fill="#fff"/></svg>`;
