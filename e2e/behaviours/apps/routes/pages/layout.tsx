import { layout, Outlet, use } from "heddle";
import { HStack, Input, Link, Text, VStack } from "heddle/components";
import { Visit } from "../state/visit";

export default layout({ meta: { siteName: "Routes" }, onLoad: () => use(Visit).layoutOpens() }, () => {
  const visit = use(Visit);
  return (
    <VStack className="p-4 gap-4">
      <HStack className="gap-3">
        <Link href="/" text="Start" />
        <Link href="/items/1" text="One" />
        <Link href="/items/2#end" text="Two" />
        <Link href="/slow" text="Slow" />
        <Link href="/old" text="Old" />
        <Link href="/ring/a" text="Ring" />
        <Link href="/nowhere" text="Nowhere" />
        <Link href="/members" text="Members" />
      </HStack>
      <Input bind={visit.note} placeholder="Note" />
      <Text id="opened">{visit.opened.join(", ")}</Text>
      <Outlet />
    </VStack>
  );
});
