import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  PROPERTIES,
  readClass,
  readProperty,
  type StylePropertyId,
  utilityFor,
  utilityValue,
  writeProperty,
} from "./classList.ts";

describe("a class list", () => {
  it("reads a property in its variant only", () => {
    const list = "w-full mt-4 md:w-auto hover:bg-accent text-lg text-muted";
    expect(readProperty(list, "width")).toBe("w-full");
    expect(readProperty(list, "width", "md")).toBe("w-auto");
    expect(readProperty(list, "background")).toBe(null);
    expect(readProperty(list, "background", "hover")).toBe("bg-accent");
    expect(readProperty(list, "textSize")).toBe("text-lg");
    expect(readProperty(list, "textColour")).toBe("text-muted");
  });

  it("tells text's size, alignment and colour apart", () => {
    expect(readProperty("text-center", "textColour")).toBe(null);
    expect(readProperty("text-center", "textAlign")).toBe("text-center");
    expect(readProperty("text-[#ff0000]", "textColour")).toBe("text-[#ff0000]");
    expect(readProperty("text-[17px]", "textSize")).toBe("text-[17px]");
    expect(readProperty("bg-cover", "background")).toBe(null);
    expect(readProperty("bg-rose-500/50", "background")).toBe("bg-rose-500/50");
  });

  it("writes a property where it stood and leaves all else as it was", () => {
    expect(writeProperty("w-full mt-4 md:w-auto", "width", "w-96")).toBe("w-96 mt-4 md:w-auto");
    expect(writeProperty("w-full mt-4", "marginTop", null)).toBe("w-full");
    expect(writeProperty("w-full", "gap", "gap-2", "md")).toBe("w-full md:gap-2");
    expect(writeProperty("p-2 p-4", "padding", "p-6")).toBe("p-6");
  });

  it("knows variants from colons in values", () => {
    expect(readClass("md:hover:bg-[url(data:x)]")).toEqual({
      text: "md:hover:bg-[url(data:x)]",
      variant: "md:hover",
      utility: "bg-[url(data:x)]",
    });
    expect(readClass("w-full").variant).toBe("");
  });

  it("turns what is typed into a utility", () => {
    expect(utilityFor("mt", "4")).toBe("mt-4");
    expect(utilityFor("mt", "-2")).toBe("-mt-2");
    expect(utilityFor("w", "12.5px")).toBe("w-[12.5px]");
    expect(utilityFor("w", "1/2")).toBe("w-1/2");
    expect(utilityFor("w", "a b")).toBe(null);
    expect(utilityValue("-mt-2", "mt")).toBe("-2");
    expect(utilityValue("w-[12px]", "w")).toBe("[12px]");
    expect(utilityValue(null, "w")).toBe("");
  });

  it("what is written is what is read, whatever else stands in the list", () => {
    const samples: Record<string, string> = {
      padding: "p-4",
      paddingX: "px-2",
      paddingY: "py-2",
      paddingTop: "pt-1",
      paddingRight: "pr-1",
      paddingBottom: "pb-1",
      paddingLeft: "pl-1",
      marginTop: "-mt-2",
      marginRight: "mr-auto",
      marginBottom: "mb-8",
      marginLeft: "ml-3",
      gap: "gap-4",
      width: "w-1/2",
      height: "h-[40px]",
      maxWidth: "max-w-2xl",
      minHeight: "min-h-screen",
      textSize: "text-2xl",
      textWeight: "font-semibold",
      textAlign: "text-center",
      textColour: "text-rose-600",
      background: "bg-panel",
      radius: "rounded-lg",
      shadow: "shadow-md",
      border: "border",
      flex: "flex-1",
    };
    const properties = Object.keys(PROPERTIES) as StylePropertyId[];
    fc.assert(
      fc.property(
        fc.subarray(Object.values(samples)),
        fc.constantFrom(...properties),
        fc.constantFrom("", "md", "hover"),
        (others, property, variant) => {
          const list = others.join(" ");
          const written = writeProperty(list, property, samples[property]!, variant);
          expect(readProperty(written, property, variant)).toBe(samples[property]);
          for (const other of properties) {
            if (other !== property || variant !== "")
              expect(readProperty(written, other)).toBe(readProperty(list, other));
          }
          expect(readProperty(writeProperty(written, property, null, variant), property, variant)).toBe(null);
        },
      ),
    );
  });
});
