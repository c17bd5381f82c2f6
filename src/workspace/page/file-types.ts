// Which uploaded files are pictures that the page draws; nothing else is ever drawn, whatever it says it is.

const pictures = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
]);

export const pictureType = (name: string): string | undefined =>
  pictures.get(name.split('.').at(-1)?.toLowerCase() ?? '');

export const isPicture = (name: string): boolean => pictureType(name) !== undefined;
