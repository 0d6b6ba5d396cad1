import { block, useOwn } from "heddle";
import { Button, HStack, Text } from "heddle/components";
import { Counter } from "../state/counter";

export default block<{
  name: string;
  step?: number;
  onReport?: (count: number) => void;
}>(({ name, step = 1, onReport }) => {
  const counter = useOwn(Counter);
  return (
    <HStack data-name="Counter" id={`counter-${name}`}>
      <Text>{`${name}: ${counter.count * step}`}</Text>
      {counter.isBig && <Text>{`${name} is big`}</Text>}
      <Button onClick={counter.increment}>{`Count ${name}`}</Button>
      <Button onClick={() => onReport?.(counter.count)}>{`Report ${name}`}</Button>
    </HStack>
  );
});
