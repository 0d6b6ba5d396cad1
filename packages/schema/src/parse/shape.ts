/** The shape of an app as a zod schema. What one value alone can get wrong is here; what concerns several is in references.ts. */

import { z } from "zod";
import type { App, Json } from "../app/app.ts";
import {
  DENSITIES,
  DURABILITIES,
  LONGEST_EVENT_TIME,
  NEUTRALS,
  SCHEMA_VERSION,
  SHADOWS,
} from "../app/app.ts";
import { META_NAMES } from "../app/meta.ts";
import { checkClassName } from "../class-name/check-class-name.ts";
import { isOrderKey } from "../order/order.ts";
import { checkPagePath } from "../routes/routes.ts";
import {
  checkAssetPath,
  checkBlockProp,
  checkBlockSlot,
  checkClassIdentifier,
  checkCodeFile,
  checkComponentType,
  checkEventName,
  checkId,
  checkLogicFile,
  checkPropName,
  checkSlotName,
  checkVariableName,
} from "./names.ts";

/** Text that passes a check of ours; the check's sentence becomes the issue's message. */
function checked(check: (text: string) => string | null, base: z.ZodString = z.string()) {
  return base.superRefine((text, context) => {
    const message = check(text);
    if (message !== null) context.addIssue({ code: "custom", message });
  });
}

const CODE_LIMIT = 100_000;
const FILE_LIMIT = 1_000_000;

const hexColour = z.string().regex(/^#[0-9a-fA-F]{6}$/, "must be a colour such as #3f5bf6.");
const fontStack = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N} ,'"_-]*$/u, "must be a list of font names.");

const json = z.unknown().meta({ description: "Any JSON value" }) as z.ZodType<Json>;
const code = z.string().trim().max(CODE_LIMIT).meta({ description: "TypeScript" });
const id = checked(checkId, z.string().meta({ pattern: "^[A-Za-z0-9_-]{1,64}$" }));
const order = checked(
  (text) =>
    text.length <= 512 && isOrderKey(text) ? null : "must be an order key such as a0 (a fractional index).",
  z.string().meta({ description: "Fractional index; siblings sort by (order, id)" }),
);

const literal = z.strictObject({ value: json });
const expression = z.strictObject({ expression: code });
const binding = z.strictObject({ bind: code });
const propValue = z.union([literal, expression, binding], {
  error: "must be exactly one of { value: … }, { expression: … } and { bind: … }.",
});
const textValue = z.union([z.strictObject({ value: z.string().max(CODE_LIMIT) }), expression], {
  error: "must be { value: text } or { expression: … }.",
});
const classValue = z.union([z.strictObject({ value: checked(checkClassName) }), expression], {
  error: (issue) => {
    const input = issue.input as { value?: unknown } | null;
    if (typeof input === "object" && input !== null && typeof input.value === "string") {
      return checkClassName(input.value) ?? undefined;
    }
    return "must be { value: class names } or { expression: … }.";
  },
});

const eventTime = z.int().min(1).max(LONGEST_EVENT_TIME);
const eventHandler = z.strictObject({
  code,
  keys: z
    .array(z.string().min(1).max(32))
    .min(1)
    .max(32)
    .optional()
    .meta({ description: "KeyboardEvent.key values it is for" }),
  preventDefault: z.literal(true).optional(),
  stopPropagation: z.literal(true).optional(),
  throttle: eventTime.optional().meta({ description: "Milliseconds; at most one in this time" }),
  debounce: eventTime.optional().meta({ description: "Milliseconds without another" }),
  once: z.literal(true).optional(),
});
const stateUse = z.strictObject({
  name: checked(checkVariableName),
  file: checked(checkLogicFile),
  className: checked(checkClassIdentifier),
});
const source = z.strictObject({
  header: z.string().max(CODE_LIMIT).optional(),
  leading: z.string().max(CODE_LIMIT).optional(),
});

const node = z.strictObject({
  id,
  type: checked(checkComponentType),
  parent: id,
  slot: checked(checkSlotName),
  order,
  name: z
    .string()
    .max(120)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "must be one line of text.")
    .optional(),
  props: z.record(checked(checkPropName), propValue),
  className: classValue.optional(),
  events: z.record(checked(checkEventName), z.array(eventHandler).max(100)),
  source: source.optional(),
});

/** Handlers of a page itself: no key is pressed there. */
const ownHandlers = z.array(z.strictObject({ code })).max(100);

const page = z.strictObject({
  id,
  path: checked(checkPagePath),
  title: textValue,
  description: textValue.optional(),
  meta: z.partialRecord(z.enum(META_NAMES), textValue).optional(),
  redirect: textValue.optional(),
  uses: z.array(stateUse).max(200),
  onLoad: ownHandlers,
  onUnload: ownHandlers.optional(),
  onConnect: ownHandlers.optional(),
  onDisconnect: ownHandlers.optional(),
  onError: ownHandlers.optional(),
  order,
  source: source.optional(),
});

const TYPE_LIMIT = 2_000;
const typeText = z
  .string()
  .trim()
  .max(TYPE_LIMIT)
  .regex(/^[^\n\r\u2028\u2029]*$/u, "must be one line.")
  .meta({ description: "TypeScript types, on one line" });

const block = z.strictObject({
  id,
  name: checked(checkComponentType),
  props: z
    .array(
      z.strictObject({
        name: checked(checkBlockProp),
        type: typeText.min(1),
        required: z.literal(true).optional(),
        default: json.optional(),
      }),
    )
    .max(100),
  events: z.array(z.strictObject({ name: checked(checkEventName), parameters: typeText })).max(100),
  slots: z.array(checked(checkBlockSlot)).max(100),
  types: z
    .array(z.strictObject({ name: checked(checkClassIdentifier), file: checked(checkLogicFile) }))
    .max(200),
  uses: z.array(stateUse.extend({ own: z.literal(true).optional() })).max(200),
  order,
  source: source.optional(),
});

const asset = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/, "must be a sha-256 as 64 hexadecimal digits."),
  size: z.int().min(0),
  type: z
    .string()
    .regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/, "must be a MIME type such as image/png.")
    .max(100),
});

const HOST = /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/;
const ORIGIN = /^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

/** An address of the app as sitemaps have it: percent-encoded, without query. */
const SITE_PATH = /^\/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*$/;

export const appShape = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    name: z
      .string()
      .min(1)
      .max(120)
      .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "must be one line of text."),
    theme: z.strictObject({
      appearance: z.enum(["light", "dark", "system"]),
      accent: hexColour,
      secondary: hexColour.optional(),
      neutral: z.enum(NEUTRALS).optional(),
      radius: z.number().min(0).max(64),
      density: z.enum(DENSITIES).optional(),
      shadow: z.enum(SHADOWS).optional(),
      font: fontStack,
      headingFont: fontStack.optional(),
    }),
    settings: z.strictObject({
      language: z
        .string()
        .max(35)
        .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "must be a language tag such as en or pt-BR."),
      imageHosts: z
        .array(z.string().max(255).regex(HOST, "must be a host such as images.example.com."))
        .max(100),
      frameHosts: z
        .array(z.string().max(255).regex(HOST, "must be a host such as player.example.com."))
        .max(100)
        .optional(),
      embedOrigins: z
        .array(z.string().max(255).regex(ORIGIN, "must be an origin such as https://example.com."))
        .max(100),
      noindex: z.boolean().optional(),
      sitemapPaths: z
        .array(z.string().max(2_000).regex(SITE_PATH, "must be a path such as /posts/hello."))
        .max(10_000)
        .optional(),
      durability: z.enum(DURABILITIES).optional(),
    }),
    componentVersions: z.record(checked(checkComponentType), z.int().min(1)),
    pages: z.record(id, page),
    blocks: z.record(id, block).default({}),
    nodes: z.record(id, node),
    files: z.record(checked(checkCodeFile), z.string().max(FILE_LIMIT)),
    assets: z.record(checked(checkAssetPath), asset),
  })
  .meta({
    title: "Heddle app",
    description: "An app as Heddle stores it; docs/schema.md explains it.",
  }) satisfies z.ZodType<App>;
