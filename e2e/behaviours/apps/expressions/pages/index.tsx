import { page, use } from "heddle";
import { Button, Heading, Text, VStack } from "heddle/components";
import { Data } from "../state/data";

export default page({ title: "Expressions" }, () => {
  const data = use(Data);
  return (
    <VStack className="p-6 gap-2">
      <Button onClick={data.change}>Change</Button>
      <Heading>Numbers</Heading>
      <Text>{data.whole}</Text>
      <Text>{data.whole + 1}</Text>
      <Text>{data.whole - 10}</Text>
      <Text>{data.whole * data.fraction}</Text>
      <Text>{data.whole / 2}</Text>
      <Text>{data.whole % 4}</Text>
      <Text>{data.whole ** 2}</Text>
      <Text>{-data.whole}</Text>
      <Text>{+data.yes}</Text>
      <Text>{data.fraction.toFixed(2)}</Text>
      <Text>{data.large.toLocaleString("en-GB")}</Text>
      <Text>{data.large.toFixed(1)}</Text>
      <Text>{data.large.toString(16).slice(0, 5)}</Text>
      <Text>{data.whole.toString(2)}</Text>
      <Text>{Math.round(data.fraction)}</Text>
      <Text>{Math.floor(data.fraction)}</Text>
      <Text>{Math.ceil(data.fraction)}</Text>
      <Text>{Math.trunc(data.large)}</Text>
      <Text>{Math.abs(data.negative)}</Text>
      <Text>{Math.max(data.whole, data.negative, data.zero)}</Text>
      <Text>{Math.min(data.whole, data.negative, data.zero)}</Text>
      <Text>{Math.sqrt(data.whole * data.whole)}</Text>
      <Text>{Math.sign(data.negative)}</Text>
      <Text>{Number("12") + data.whole}</Text>
      <Text>{Number.parseInt("42px", 10) + data.whole}</Text>
      <Text>{Number.parseFloat("1.5") * data.whole}</Text>
      <Text>{String(Number.isInteger(data.fraction))}</Text>
      <Text>{data.whole & 3}</Text>
      <Text>{data.whole | 8}</Text>
      <Text>{data.whole ^ 1}</Text>
      <Text>{~data.whole}</Text>
      <Text>{data.whole << 2}</Text>
      <Text>{data.whole >> 1}</Text>
      <Text>{(data.whole + data.fraction) * 2}</Text>
      <Text>{`${data.big}`}</Text>
      <Text>{`${data.big * 2n}`}</Text>
      <Text>{String(data.big + 1n)}</Text>
      <Text>{data.zero / 1}</Text>
      <Heading>Compare and logic</Heading>
      <Text>{String(data.whole === 7)}</Text>
      <Text>{String(data.whole !== 7)}</Text>
      <Text>{String(data.whole > 7)}</Text>
      <Text>{String(data.whole >= 7)}</Text>
      <Text>{String(data.whole < 8)}</Text>
      <Text>{String(data.whole <= 6)}</Text>
      <Text>{String(data.yes && data.no)}</Text>
      <Text>{String(data.yes || data.no)}</Text>
      <Text>{String(!data.yes)}</Text>
      <Text>{String(!!data.text)}</Text>
      <Text>{data.yes ? "yes" : "no"}</Text>
      <Text>{data.no ? "yes" : data.whole > 7 ? "more" : "less"}</Text>
      <Text>{data.nothing ?? "nothing"}</Text>
      <Text>{data.missing ?? -1}</Text>
      <Text>{data.empty || "empty"}</Text>
      <Text>{data.zero || "zero"}</Text>
      <Text>{data.zero ?? "zero"}</Text>
      <Text>{String(data.text === "Hello, world")}</Text>
      <Text>{String(data.words.length > 3 && data.words[3] === "fig")}</Text>
      <Text>{data.kind === "list" ? data.words.length : data.numbers.length}</Text>
      <Text>{typeof data.whole}</Text>
      <Text>{typeof data.nothing}</Text>
      <Text>{String(data.nothing === null)}</Text>
      <Text>{String(data.missing === undefined)}</Text>
      <Text>{String([data.yes, data.no].some(Boolean))}</Text>
      <Text>{String([data.yes, data.no].every(Boolean))}</Text>
      <Heading>Text</Heading>
      <Text>{data.text}</Text>
      <Text>{data.text + "!"}</Text>
      <Text>{`${data.text} (${data.text.length})`}</Text>
      <Text>{data.text.length}</Text>
      <Text>{data.text.toLowerCase()}</Text>
      <Text>{data.text.toUpperCase()}</Text>
      <Text>{data.text.charAt(1)}</Text>
      <Text>{data.text[4]}</Text>
      <Text>{data.text.at(-1)}</Text>
      <Text>{data.text.slice(0, 5)}</Text>
      <Text>{data.text.substring(7)}</Text>
      <Text>{data.text.indexOf("o")}</Text>
      <Text>{data.text.lastIndexOf("o")}</Text>
      <Text>{String(data.text.includes("world"))}</Text>
      <Text>{String(data.text.startsWith("Hello"))}</Text>
      <Text>{String(data.text.endsWith("d"))}</Text>
      <Text>{data.text.replace("o", "0")}</Text>
      <Text>{data.text.replaceAll("o", "0")}</Text>
      <Text>{data.text.replace(/[aeiou]/gi, "*")}</Text>
      <Text>{JSON.stringify(data.text.split(", "))}</Text>
      <Text>{data.text.split("").reverse().join("")}</Text>
      <Text>{data.text.split(" ").length}</Text>
      <Text>{data.padded.trim()}</Text>
      <Text>{data.padded.trimStart()}</Text>
      <Text>{data.padded.trimEnd()}</Text>
      <Text>{data.padded.length}</Text>
      <Text>{data.text.padEnd(15, ".")}</Text>
      <Text>{String(data.whole).padStart(3, "0")}</Text>
      <Text>{data.empty.repeat(2)}</Text>
      <Text>{data.text.concat("?", data.empty)}</Text>
      <Text>{data.text.match(/o/gi)?.length ?? 0}</Text>
      <Text>{String(/^hello/i.test(data.text))}</Text>
      <Text>{data.text.localeCompare("Hello, world")}</Text>
      <Text>{data.unicode.normalize("NFD").length}</Text>
      <Text>{[...data.unicode].length}</Text>
      <Text>{data.unicode.codePointAt(0)}</Text>
      <Text>{JSON.stringify(data.lines.split("\n").map((line) => line.length))}</Text>
      <Text>{data.lines.split("\n").at(-1)}</Text>
      <Text>{encodeURIComponent(data.text)}</Text>
      <Text>{String(data.text < "M")}</Text>
      <Text>{data.text.search("w")}</Text>
      <Text>{data.text.charCodeAt(1)}</Text>
      <Heading>Lists</Heading>
      <Text>{JSON.stringify(data.numbers)}</Text>
      <Text>{data.numbers.length}</Text>
      <Text>{data.numbers[0]}</Text>
      <Text>{data.numbers[data.index]}</Text>
      <Text>{data.numbers.at(-1)}</Text>
      <Text>{data.numbers.indexOf(4)}</Text>
      <Text>{String(data.numbers.includes(8))}</Text>
      <Text>{JSON.stringify(data.numbers.slice(1, 3))}</Text>
      <Text>{JSON.stringify(data.numbers.slice(-2))}</Text>
      <Text>{JSON.stringify([...data.numbers].sort((left, right) => left - right))}</Text>
      <Text>{JSON.stringify(data.numbers.toSorted())}</Text>
      <Text>{JSON.stringify(data.numbers.toReversed())}</Text>
      <Text>{data.numbers.join("-")}</Text>
      <Text>{JSON.stringify(data.numbers.map((number) => number * 2))}</Text>
      <Text>{JSON.stringify(data.numbers.map((number, index) => number * index))}</Text>
      <Text>{JSON.stringify(data.numbers.filter((number) => number % 2 === 0))}</Text>
      <Text>{data.numbers.reduce((sum, number) => sum + number, 0)}</Text>
      <Text>{data.numbers.reduceRight((text, number) => text + number, "")}</Text>
      <Text>{data.numbers.find((number) => number > 4)}</Text>
      <Text>{data.numbers.findIndex((number) => number > 4)}</Text>
      <Text>{data.numbers.findLast((number) => number > 4)}</Text>
      <Text>{String(data.numbers.some((number) => number > 8))}</Text>
      <Text>{String(data.numbers.every((number) => number > 0))}</Text>
      <Text>{JSON.stringify(data.numbers.concat([100]))}</Text>
      <Text>{JSON.stringify(data.numbers.with(0, 42))}</Text>
      <Text>{Math.max(...data.numbers)}</Text>
      <Text>{JSON.stringify(data.nested.flat())}</Text>
      <Text>{JSON.stringify(data.nested.flatMap((list) => list.map((number) => number + 1)))}</Text>
      <Text>{JSON.stringify(data.nested.map((list) => list.length))}</Text>
      <Text>{JSON.stringify(data.nested[1])}</Text>
      <Text>{data.nested[1]?.[1] ?? "none"}</Text>
      <Text>{data.nested[5]?.length ?? "none"}</Text>
      <Text>{data.words.map((word) => word.toUpperCase()).join(", ")}</Text>
      <Text>{data.words.filter((word) => word.length > 3).length}</Text>
      <Text>{JSON.stringify(data.words.toSorted())}</Text>
      <Text>{JSON.stringify(data.words.entries().next().value)}</Text>
      <Text>{JSON.stringify([...data.words.keys()])}</Text>
      <Text>{JSON.stringify(Array.from({ length: data.words.length }, (_, index) => index + 1))}</Text>
      <Text>{String(Array.isArray(data.words))}</Text>
      <Text>{JSON.stringify([data.whole, data.text, data.yes])}</Text>
      <Text>{[...data.words, ...data.numbers].length}</Text>
      <Text>{data.words.indexOf("fig")}</Text>
      <Text>{data.words.join()}</Text>
      <Text>{new Set(data.numbers).size}</Text>
      <Heading>Objects</Heading>
      <Text>{data.people[0]?.name}</Text>
      <Text>{data.people[0]!.name.length}</Text>
      <Text>{data.people[data.index]?.age}</Text>
      <Text>{JSON.stringify(data.people.map((person) => person.name))}</Text>
      <Text>{JSON.stringify(data.people.map(({ name, age }) => `${name} is ${age}`))}</Text>
      <Text>{JSON.stringify(data.people.filter((person) => person.age > 30).map((person) => person.name))}</Text>
      <Text>{data.people.find((person) => person.name === "Grace")?.age}</Text>
      <Text>{data.people.reduce((sum, person) => sum + person.age, 0) / data.people.length}</Text>
      <Text>{data.people.toSorted((left, right) => left.age - right.age)[0]?.name}</Text>
      <Text>{JSON.stringify(data.people.flatMap((person) => person.tags))}</Text>
      <Text>{JSON.stringify(data.people.map((person) => person.address?.city ?? "nowhere"))}</Text>
      <Text>{data.people.map((person) => person.address?.zip?.toLowerCase() ?? "-").join()}</Text>
      <Text>{JSON.stringify(data.people.map((person) => person.email?.split("@")[1] ?? "none"))}</Text>
      <Text>{String(data.people.some((person) => person.tags.includes("kernel")))}</Text>
      <Text>{data.people.at(-1)?.tags.length}</Text>
      <Text>{data.people[0]?.tags.at(-1)?.toUpperCase()}</Text>
      <Text>{data.people.length}</Text>
      <Text>{JSON.stringify(Object.keys(data.settings))}</Text>
      <Text>{JSON.stringify(Object.values(data.settings))}</Text>
      <Text>{Object.entries(data.settings).map(([name, value]) => `${name}=${value}`).join("&")}</Text>
      <Text>{data.settings.width}</Text>
      <Text>{data.settings["height"]}</Text>
      <Text>{data.settings[data.key]}</Text>
      <Text>{data.settings.depth ?? "no depth"}</Text>
      <Text>{String("depth" in data.settings)}</Text>
      <Text>{JSON.stringify({ ...data.settings, width: 1 })}</Text>
      <Text>{JSON.stringify(Object.fromEntries(data.words.map((word, index) => [word, index])))}</Text>
      <Text>{Object.keys(data.settings).length}</Text>
      <Text>{data.deep.a.b.c[2].d}</Text>
      <Text>{data.deep.a.b.c[0] + data.deep.a.b.c[1]}</Text>
      <Text>{JSON.stringify(data.deep.a.b)}</Text>
      <Text>{JSON.stringify(data.deep)}</Text>
      <Text>{structuredClone(data.settings).width}</Text>
      <Heading>Dates, maps, sets, bytes</Heading>
      <Text>{data.date.toISOString()}</Text>
      <Text>{data.date.getUTCFullYear()}</Text>
      <Text>{data.date.getUTCDate()}</Text>
      <Text>{data.date.getTime()}</Text>
      <Text>{String(data.date < data.later)}</Text>
      <Text>{(data.later.getTime() - data.date.getTime()) / 3_600_000}</Text>
      <Text>{data.later.toISOString().slice(0, 10)}</Text>
      <Text>{data.date.toJSON()}</Text>
      <Text>{new Date(data.date.getTime() + 1000).getUTCSeconds()}</Text>
      <Text>{data.date.toUTCString()}</Text>
      <Text>{data.stock.get("pear")}</Text>
      <Text>{data.stock.get("nothing") ?? "none"}</Text>
      <Text>{String(data.stock.has("apple"))}</Text>
      <Text>{data.stock.size}</Text>
      <Text>{JSON.stringify([...data.stock.keys()].sort())}</Text>
      <Text>{JSON.stringify([...data.stock].map(([name, count]) => name + count))}</Text>
      <Text>{String(data.chosen.has("fig"))}</Text>
      <Text>{data.chosen.size}</Text>
      <Text>{[...data.chosen].join()}</Text>
      <Text>{JSON.stringify(data.words.filter((word) => data.chosen.has(word)))}</Text>
      <Text>{data.bytes[0]}</Text>
      <Text>{data.bytes.length}</Text>
      <Text>{[...data.bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}</Text>
      <Heading>Computed</Heading>
      <Text>{data.double}</Text>
      <Text>{data.double + data.whole}</Text>
      <Text>{data.adults.length}</Text>
      <Text>{JSON.stringify(data.adults.map((person) => person.name))}</Text>
      <Text>{data.longest}</Text>
      <Text>{data.longest.length}</Text>
      <Text>{data.total}</Text>
      <Text>{data.total / data.numbers.length}</Text>
      <Text>{JSON.stringify(data.summary)}</Text>
      <Text>{data.summary.adults > 1 ? "several" : "few"}</Text>
      <Text>{JSON.stringify(data.people.map((person) => (data.adults.includes(person) ? "adult" : "young")))}</Text>
    </VStack>
  );
});
