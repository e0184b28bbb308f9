// The peers of Node: node peers.mjs PEER TEMPLATE CONTEXTS COUNT → {"ms": […], "peak": MiB} on standard output.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [peer, templatePath, contextsPath, count] = process.argv.slice(2);
const require = createRequire(path.join(process.cwd(), "package.json"));
const contexts = JSON.parse(fs.readFileSync(contextsPath, "utf8"));

function docxtemplater() {
  const PizZip = require("pizzip");
  const Docxtemplater = require("docxtemplater");
  const content = fs.readFileSync(templatePath, "binary");
  return async (context) => {
    const made = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true });
    made.render(context);
    return made.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  };
}

function carbone() {
  const library = require("carbone");
  return (context) =>
    new Promise((resolve, reject) => {
      library.render(templatePath, context, (error, result) => (error ? reject(error) : resolve(result)));
    });
}

const print = { docxtemplater, carbone }[peer]();
const ms = [];
let last;
for (let i = 0; i < Number(count); i += 1) {
  const begun = process.cpuUsage();
  last = await print(contexts[i % contexts.length]);
  const used = process.cpuUsage(begun);
  ms.push((used.user + used.system) / 1000);
}
const peak = Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync("/proc/self/status", "ascii"))[1]) / 1024;
fs.writeFileSync(`${contextsPath}.${peer}.docx`, last);
console.log(JSON.stringify({ ms, peak }));
process.exit(0);
