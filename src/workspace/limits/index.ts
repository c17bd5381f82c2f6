// The workspace's own opinion on what Slack accepts, written apart from the product's check so that each can catch the other.

export { type Block, elementsOf, type Surface } from './blocks.ts';
export type { Element } from './elements.ts';
export type { Inline, RichTextPart } from './rich-text.ts';
export { checkHome, checkModal, type HomePayload, isTooLarge, type ModalPayload } from './view.ts';
export { actionIdsOf, type Checked, checkBlocks } from './whole.ts';
