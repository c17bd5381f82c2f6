// Blocks with Slack's lengths, by the surface they may stand on.
import { anyText, id, image, inActions, inInput, inSection, plainText } from './elements.ts';
import { anything, byType, flag, isPlain, list, number, type Rule, shape, string } from './rules.ts';

export type Surface = 'message' | 'modal' | 'home';

const named = { block_id: id };

const sectionShape = shape(
  {},
  { ...named, text: anyText(3_000), fields: list(anyText(2_000), 10), accessory: inSection, expand: flag },
);

const section: Rule = (value, walk) => {
  sectionShape(value, walk);
  if (isPlain(value) && value.text === undefined && value.fields === undefined) walk.report('needs text or fields');
};

const input = shape(
  { label: plainText(2_000), element: inInput },
  { ...named, hint: plainText(2_000), optional: flag, dispatch_action: flag },
);

const inContext = byType({
  image,
  plain_text: anyText(3_000),
  mrkdwn: anyText(3_000),
});

const cell = byType({ raw_text: shape({ text: string(3_000) }), rich_text: anything });
const table = shape({ rows: list(list(cell, 20), 100) }, { ...named, column_settings: list(anything, 20) });

const everywhere = {
  section,
  input,
  header: shape({ text: plainText(150) }, { ...named, level: number }),
  divider: shape({}, named),
  context: shape({ elements: list(inContext, 10) }, named),
  actions: shape({ elements: list(inActions, 25) }, named),
  image,
  rich_text: shape({ elements: list(anything, 100) }, named),
};

const inMessages = byType({ ...everywhere, table, markdown: shape({ text: string(12_000) }, named) });
const inViews = byType(everywhere);

export const blocksOn = (surface: Surface): Rule =>
  surface === 'message' ? list(inMessages, 50, 0) : list(inViews, 100, 0);
