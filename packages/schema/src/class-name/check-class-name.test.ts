import { describe, expect, it } from "vitest";
import { checkClassName } from "./check-class-name.ts";

describe("class names that are fine", () => {
  it.each([
    "p-4 md:hover:bg-accent/50 w-[calc(100%-2rem)]",
    "bg-[url(/assets/hero.png)]",
    "bg-[url('/assets/a_b.png')]",
    "bg-[url(data:image/png;base64,iVBORw0KGgo//8=)]",
    "[mask-image:linear-gradient(black,transparent)]",
    "before:content-['→']",
    "grid-cols-[1fr_2fr]",
    "[clip-path:url(#shape)]",
    "w-1/2 text-(--my-color)",
    "",
  ])("%s", (name) => {
    expect(checkClassName(name)).toBeNull();
  });
});

describe("class names that are refused, with a reason", () => {
  it.each([
    "before:content-['</style>']",
    "bg-[url(https://evil.example/x.png)]",
    "bg-[url('//evil.example/x.png')]",
    "bg-[URL(HTTPS://evil.example)]",
    "bg-[url(\\68ttps://evil.example)]",
    "bg-[u\\72l(//evil.example)]",
    "bg-[image-set('https://evil.example/x'_1x)]",
    "[--x:url(//evil.example)]",
    "[background:src('//evil.example')]",
    "[--a:'https://evil.example']",
    "bg-[url(/**/'//evil.example')]",
    "bg-[url(/\\evil.example)]",
    "bg-[url(ftp:evil)]",
    "[width:expression(alert(1))]",
    "p-4\u0000",
    "x".repeat(10_001),
  ])("%s", (name) => {
    expect(checkClassName(name)).toMatch(/./);
  });
});
