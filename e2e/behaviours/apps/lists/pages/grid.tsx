import { page, use, windowed } from "heddle";
import { DataGrid, Text, VStack } from "heddle/components";
import { People } from "../state/people";

export default page({ title: "Grid" }, () => {
  const people = use(People);
  return (
    <VStack className="p-6 gap-4">
      <Text id="edited">{people.edited}</Text>
      <DataGrid
        id="grid"
        rows={windowed(people.list, 30)}
        rowKey="id"
        selection="multiple"
        columns={[{ key: "name", editable: true }, { key: "id", type: "number", pinned: "end" }]}
        onSearch={people.search}
        onEdit={people.edit}
        className="h-96"
      />
    </VStack>
  );
});
