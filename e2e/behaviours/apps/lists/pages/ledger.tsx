import { page, use, windowed } from "heddle";
import { Button, HStack, Table, Text, VStack } from "heddle/components";
import { Ledger } from "../state/ledger";

export default page({ title: "Ledger" }, () => {
  const ledger = use(Ledger);
  return (
    <VStack className="p-6 gap-4">
      <HStack>
        <Button onClick={() => ledger.double(2)}>Double the third</Button>
        <Button onClick={ledger.add}>Add an entry</Button>
      </HStack>
      <Text id="picked">Picked: {ledger.picked}</Text>
      <Table
        id="ledger"
        rows={windowed(ledger.entries, 40)}
        rowKey="id"
        columns={["id", "name", "amount"]}
        caption="Ledger"
        className="h-80"
        onRowClick={ledger.pick}
      />
    </VStack>
  );
});
