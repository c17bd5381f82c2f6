// The pages of the reply server: plain HTML that works on any browser, without scripts, and escapes everything it is given.
import { createHash } from 'node:crypto';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1d1c1d}
h1{font-size:1.4rem}fieldset{border:1px solid #bbb;border-radius:6px;margin:1rem 0;padding:.6rem 1rem}
label{display:block;margin:.3rem 0}select,input[type=text],input[type=date],textarea{font:inherit;width:100%;box-sizing:border-box;padding:.3rem}
button{font:inherit;font-weight:600;padding:.6rem 1.4rem;border:0;border-radius:6px;background:#0b5;color:#fff;background:#07633f}
.wrong{color:#a30000;font-weight:600}pre{white-space:pre-wrap;font:inherit}`;

export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** HTML that is safe to put into a page. */
export type Html = { readonly html: string };

export const raw = (html: string): Html => ({ html });

export function html(parts: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const text = parts.reduce((done, part, index) => done + part + inserted(values[index]), '');
  return raw(text);
}

function inserted(value: string | Html | readonly Html[] | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  return 'html' in value ? value.html : value.map((each) => each.html).join('');
}

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

export const page = (title: string, body: Html): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>` +
  `<body><h1>${escapeHtml(title)}</h1>${body.html}</body></html>`;

export const saying = (title: string, sentence: string): string => page(title, html`<p>${sentence}</p>`);
