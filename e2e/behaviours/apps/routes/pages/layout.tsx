import { layout, Outlet, use } from "heddle";
import { HStack, Input, Link, Text, VStack } from "heddle/components";
import { Visit } from "../state/visit";

export default layout({ meta: { siteName: "Routes" }, onLoad: () => use(Visit).layoutOpens() }, () => {
  const visit = use(Visit);
  return (
    <VStack className="p-4 gap-4">
      <HStack className="gap-3">
        <Link href="/">Start</Link>
        <Link href="/items/1">One</Link>
        <Link href="/items/2#end">Two</Link>
        <Link href="/slow">Slow</Link>
        <Link href="/old">Old</Link>
        <Link href="/ring/a">Ring</Link>
        <Link href="/nowhere">Nowhere</Link>
        <Link href="/members">Members</Link>
      </HStack>
      <Input bind={visit.note} placeholder="Note" />
      <Text id="opened">{visit.opened.join(", ")}</Text>
      <Outlet />
    </VStack>
  );
});
