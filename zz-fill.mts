const root = process.argv[2], url = process.argv[3];
const { openStore, record } = await import(root + '/src/store/index.ts');
const P = await import(root + '/src/store/people/index.ts');
const { pack } = await import(root + '/test/training/policy-of-pack.ts');
const { grantRole } = await import(root + '/src/store/roles.ts').catch(() => ({}));
const A = await import(root + '/src/agencies/index.ts');
const clock = { now: () => new Date('2026-03-02T15:00:00Z') };
const store = await openStore({ url, clock });
const place = { store, desk: 'T1', pack };
const actor = { id: 'UCOORD', role: 'coordinator' };
const mk = async (name, user) => {
  const made = await P.registerPerson(place, { actor, identity: { name, user, email: null, number: null }, events: [{ kind: 'posting-set', agency: 'CA0990100', changes: { access: 'logical' } }] });
  return made.person.id;
};
const a = await mk('Pat "state":"waiting" Example', 'U1'), b = await mk('Lee Other', 'U2'), c = await mk('Kim Third', 'U3');
for (const [id, r] of [[b, 'R1'], [c, 'R2']])
  console.log((await P.changePerson(place, { actor: { id: 'U9', role: 'member' }, person: id, events: [{ kind: 'self-reported', report: { id: r, course: 'data-use', completed: '2026-02-01', proof: 'cert 12' } }] })).kind);
console.log((await P.changePerson(place, { actor, person: c, events: [{ kind: 'report-confirmed', report: 'R2' }] })).kind);
console.log((await A.changeContact(store, { desk: 'T1', ori: 'CA0990100', actor }, { name: 'Records', telephone: '608-555-0142' })).kind);
await A.reportMistake(store, { desk: 'T1', actor, ori: 'CA0990100', about: 'name' });
await store.close();
