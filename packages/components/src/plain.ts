/**
 * The components that are nothing but functions of their props: no state, no context and no effects of their own. Whoever draws many
 * of them may call them instead of mounting each. A test holds the list against the components.
 */
export const plain: ReadonlySet<string> = new Set([
  "Alert",
  "Badge",
  "Box",
  "Card",
  "Center",
  "Container",
  "Dialog",
  "Divider",
  "Drawer",
  "Flex",
  "Grid",
  "HStack",
  "Heading",
  "Icon",
  "Image",
  "Link",
  "Progress",
  "Spacer",
  "Spinner",
  "Text",
  "VStack",
]);
