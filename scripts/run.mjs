// Plain JavaScript on purpose: this much must run on any Node, to say what is wrong when it is too old.
// usage: node scripts/run.mjs <name> [arguments]   runs `main` of scripts/<name>.ts

const [name, ...rest] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `zwgk-audit needs Node 24 and was started by Node ${process.versions.node} (${process.execPath}).\n` +
      'Next step: run `npm install` here without --ignore-scripts. It brings Node 24 along, and `npm start` and `npm test` then use that one by themselves.',
  );
  process.exit(3);
}

const { main } = await import(`./${name}.ts`);
process.exitCode = await main(rest);
