/** Rules of this project that no published plugin has. */

const BANNED = new Map([
  ['Date', new Set(['now'])],
  ['Math', new Set(['random'])],
  ['performance', new Set(['now', 'timeOrigin'])],
  ['crypto', new Set(['randomUUID', 'getRandomValues'])],
]);

/** No clock and no randomness: a function that needs the day or chance takes it as an argument. */
const noClock = {
  create(context) {
    const report = (node) =>
      context.report({ node, message: 'Take `asOf` or a seeded `Random` as an argument instead' });
    return {
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node);
      },
      CallExpression(node) {
        if (node.callee.name === 'Date') report(node);
      },
      MemberExpression(node) {
        const property = node.computed ? node.property.value : node.property.name;
        if (BANNED.get(node.object.name)?.has(property)) report(node);
      },
    };
  },
};

export default { meta: { name: 'tepat' }, rules: { 'no-clock': noClock } };
