import { block } from "heddle";
import { Input, Text } from "heddle/components";

export default block<{
  label: string;
  value: string;
}>(({ label, value }) => {
  return (
    <>
      <Input bind={value} label={label} />
      <Text>{`${label} has ${value.length} letters`}</Text>
    </>
  );
});
