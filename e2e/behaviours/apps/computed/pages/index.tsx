import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Shop } from "../state/shop";

export default page({ title: "Computed values" }, () => {
  const shop = use(Shop);
  return (
    <VStack className="p-6 gap-2">
      <Text id="total">{shop.total}</Text>
      <Text id="again">{shop.total}</Text>
      <Text id="cheap">{shop.cheap.join(" ")}</Text>
      <Text id="comprehension">{shop.items.map((item) => item.price).join(" ")}</Text>
      <Text id="scaled">{shop.scaled}</Text>
      {shop.showsAll && (
        <VStack>
          <Text id="changes">{shop.changes}</Text>
          <Text id="ticks">{shop.ticks}</Text>
          <Text id="shipping">{shop.shipping}</Text>
          <Text id="computing">{shop.isComputing ? "computing" : "ready"}</Text>
        </VStack>
      )}
      <Button onClick={shop.add}>Add</Button>
      <Button onClick={shop.reprice}>Reprice</Button>
      <Button onClick={shop.touch}>Touch</Button>
      <Button onClick={shop.double}>Double</Button>
      <Button onClick={shop.toggle}>Toggle</Button>
      <Button onClick={shop.order}>Order</Button>
    </VStack>
  );
});
