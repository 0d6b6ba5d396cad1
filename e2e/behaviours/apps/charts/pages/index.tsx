import { page, use } from "heddle";
import { Button, Chart, HStack, Text, VStack } from "heddle/components";
import { Sales } from "../state/sales";

export default page({ title: "Charts" }, () => {
  const sales = use(Sales);
  return (
    <VStack className="gap-4 p-4">
      <Chart
        type="bar"
        title="Sales"
        data={sales.months}
        x="month"
        y={["web", "shop"]}
        max={20}
        locale="en"
        onPointClick={sales.pick}
      />
      <HStack className="gap-2">
        <Button onClick={sales.add}>Add</Button>
        <Button onClick={sales.raise}>Raise</Button>
      </HStack>
      <Text id="picked">{sales.picked}</Text>
    </VStack>
  );
});
