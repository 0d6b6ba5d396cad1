import { page, use, windowed } from "heddle";
import { Box, Button, Input, Text, VStack } from "heddle/components";
import { People } from "../state/people";

export default page({ title: "People" }, () => {
  const people = use(People);
  return (
    <VStack className="p-6 gap-4">
      <Input label="Search" value={people.list.filter} onInput={people.search} />
      <Text id="total">{people.list.total} people</Text>
      <Text id="error">{people.list.error}</Text>
      <Box id="list" className="h-80 w-96 overflow-y-auto">
        {windowed(people.list, 30).map((person) => (
          <Button key={person.id} variant="ghost" className="block" onClick={() => people.greet(person)}>
            {person.name}
          </Button>
        ))}
      </Box>
    </VStack>
  );
});
