import { page, use } from "heddle";
import { Button, Chart, CodeBlock, HStack, Text, VStack } from "heddle/components";
import { Desk } from "../state/desk";

export default page({ title: "Late" }, () => {
  const desk = use(Desk);
  return (
    <VStack className="gap-4 p-4">
      <Chart type="bar" title="Sold" data={desk.months} x="month" y={["sold"]} locale="en" onPointClick={desk.pick} />
      <HStack className="gap-2">
        <Button onClick={desk.add}>Add</Button>
        <Button onClick={desk.show}>Show</Button>
        <Button onClick={desk.raise}>Raise</Button>
      </HStack>
      <Text id="count">{`${desk.count} of them, ${desk.picked || "none"} picked`}</Text>
      {desk.isShown && <CodeBlock id="code" language="typescript">{desk.code}</CodeBlock>}
      <Text id="below">Below</Text>
    </VStack>
  );
});
