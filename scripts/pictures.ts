/**
 * `npm run pictures`: takes pictures of the whole product as people see it, to be looked at and scored (docs/looks.md).
 *
 *   npm run pictures                        all of them, into pictures/
 *   npm run pictures -- editor              only those whose name contains "editor"
 *   npm run pictures -- templates/inbox      the inbox template in all its states and widths
 *   npm run pictures -- --out /somewhere    into another folder
 *   npm run pictures -- --docs              those of the docs, into docs/images/ too
 *   npm run pictures -- --templates         those that the dashboard shows of the templates, into examples/ too
 *
 * Heddle is started for it on ports and data of its own; nothing that is running is touched.
 */

import { copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { dashboardPictures } from "./pictures/dashboard.ts";
import { dialogPictures } from "./pictures/dialogs.ts";
import { editorPictures } from "./pictures/editor.ts";
import { examplePictures, TEMPLATES } from "./pictures/examples.ts";
import { failurePictures } from "./pictures/failures.ts";
import { operationsPictures } from "./pictures/operations.ts";
import { openStudio, type Studio, THEMES } from "./pictures/studio.ts";
import { templatePictures } from "./pictures/templates.ts";

/** By the first part of their pictures' names. */
const SETS: Record<string, (studio: Studio) => Promise<void>> = {
  // First, while there are no apps: one picture is of the empty dashboard.
  dashboard: dashboardPictures,
  examples: examplePictures,
  templates: templatePictures,
  editor: editorPictures,
  dialogs: dialogPictures,
  failures: failurePictures,
  operations: operationsPictures,
};

/** Two pixels of the dashboard's cards for each of theirs. */
const TEMPLATE_WIDTH = 640;
/** A page that is mostly room is shown from nearer: from which share of its picture's height down, at so much of its size. */
const CLOSE_UPS: Record<string, { top: number; share: number }> = {
  counter: { top: 0.21, share: 0.58 },
  todo: { top: 0.05, share: 0.66 },
};

/** Pictures that the README and the docs show, by their names there. */
const SHOWN: Record<string, string> = {
  "dashboard-light": "dashboard/apps-light-1280",
  "dashboard-dark": "dashboard/apps-dark-1280",
  "editor-light": "editor/app-light-1440",
  "editor-dark": "editor/app-dark-1440",
  "publish-light": "dialogs/publish-light",
  "counter-light": "examples/counter-light-768",
  "todo-light": "examples/todo-light-768",
  "chat-dark": "examples/chat-dark-768",
  "image-generator-light": "examples/image-generator-light-768",
};

const { values, positionals } = parseArgs({
  options: {
    out: { type: "string", default: "pictures" },
    docs: { type: "boolean", default: false },
    templates: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const cardPictures = TEMPLATES.flatMap((template) =>
  THEMES.map((theme) => ({
    template,
    picture: `examples/${template}-${theme}-1280`,
    file: `examples/${template}/screenshot-${theme}.webp`,
  })),
).filter(({ picture }) => positionals.length === 0 || positionals.some((part) => picture.includes(part)));
const asked = [
  ...(values.docs ? Object.values(SHOWN) : []),
  ...(values.templates ? cardPictures.map(({ picture }) => picture) : []),
  ...(values.docs || values.templates ? [] : positionals),
];
const wanted = (name: string) => asked.length === 0 || asked.some((part) => name.includes(part));
const named = Object.keys(SETS).filter((set) => asked.some((part) => part.startsWith(set)));
const sets = named.length > 0 ? named : Object.keys(SETS);

const studio = await openStudio(resolve(values.out), wanted);
try {
  for (const set of sets) {
    try {
      await SETS[set]!(studio);
    } catch (error) {
      // The other sets can still be looked at.
      process.exitCode = 1;
      console.error(`The pictures of ${set} stopped:`, error);
    }
  }
  if (values.docs)
    for (const [name, picture] of Object.entries(SHOWN))
      copyFileSync(join(values.out, `${picture}.png`), join("docs/images", `${name}.png`));
  if (values.templates)
    for (const { template, picture, file } of cardPictures) {
      const whole = sharp(join(values.out, `${picture}.png`));
      const { width, height } = await whole.metadata();
      const { top, share } = CLOSE_UPS[template] ?? { top: 0, share: 1 };
      await whole
        .extract({
          left: Math.round((width * (1 - share)) / 2),
          top: Math.round(height * top),
          width: Math.round(width * share),
          height: Math.round(height * share),
        })
        .resize(TEMPLATE_WIDTH)
        .webp({ quality: 82 })
        .toFile(file);
    }
} finally {
  await studio.close();
}
