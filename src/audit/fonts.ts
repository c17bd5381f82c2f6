// The fonts of charts and packets: shipped with the product, so that both look the same on every machine.
import { fileURLToPath } from 'node:url';

const fontFile = (name: string): string => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));

export const FONTS = {
  regular: fontFile('DejaVuSans'),
  bold: fontFile('DejaVuSans-Bold'),
  mono: fontFile('DejaVuSansMono'),
} as const;
