// A file of a message: pictures are shown, everything else can be taken down.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { SeenFile } from '../../seen.ts';

export function File({ file }: { file: SeenFile }): VNode {
  const address = `/page/file/${file.id}`;
  return file.isPicture
    ? html`<figure class="picture"><figcaption>${file.title}</figcaption><img src=${address} alt=${file.altText} /></figure>`
    : html`<p class="file"><a href=${address} download=${file.name}>${file.title === file.name ? file.name : `${file.title} (${file.name})`}</a></p>`;
}
