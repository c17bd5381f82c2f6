// Draws a picture, or its description where it cannot be had.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

type Source = {
  readonly alt_text: string;
  readonly image_url?: string | undefined;
  readonly slack_file?: { readonly id: string } | { readonly url: string } | undefined;
};

const addressOf = ({ image_url: address, slack_file: file }: Source): string =>
  address ?? (file && 'id' in file ? `/page/file/${file.id}` : (file?.url ?? ''));

export function Picture({ of, title, small }: { of: Source; title?: string; small?: boolean }): VNode {
  const [isMissing, setMissing] = useState(false);
  const alt = of.alt_text;
  if (small)
    return isMissing
      ? html`<span>${alt}</span>`
      : html`<img class="small-picture" src=${addressOf(of)} alt=${alt} onError=${() => setMissing(true)} />`;
  return html`<figure class="block picture">
    ${title && html`<figcaption>${title}</figcaption>`}
    ${isMissing ? html`<div class="missing">${alt}</div>` : html`<img src=${addressOf(of)} alt=${alt} onError=${() => setMissing(true)} />`}
  </figure>`;
}
