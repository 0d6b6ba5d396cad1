import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Pulse, Visit } from "../state/life";

export default page({ title: "Life", onConnect: () => use(Pulse).add("connected"), onDisconnect: () => use(Pulse).add("gone") }, () => {
  const pulse = use(Pulse);
  const visit = use(Visit);
  return (
    <VStack className="p-6 gap-4">
      <Text id="lines">{pulse.lines.join(", ")}</Text>
      <Text id="beats">{pulse.beats}</Text>
      <Text id="title">{visit.title}</Text>
      <Text id="shown">{visit.shown}</Text>
      <Text id="errors">{visit.errors.join(", ")}</Text>
      <Button onClick={visit.add}>Add</Button>
      <Button onClick={visit.fail}>Fail</Button>
      <Button onClick={visit.break}>Break</Button>
    </VStack>
  );
});
