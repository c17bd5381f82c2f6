// Any command answers `help`, privately; what a command without a play of its own is played with.

import { answered, type Play } from './play.ts';

export const helpOf = (command: string): Play => ({
  name: `help-of-${command.slice(1)}`,
  command,
  as: 'coordinator',
  go: (window) => answered(window, () => window.send(`${command} help`)),
});
