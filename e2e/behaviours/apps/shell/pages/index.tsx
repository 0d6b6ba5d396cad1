import { page, use } from "heddle";
import { AppShell, Button, Checkbox, Drawer, Text } from "heddle/components";
import { Shell } from "../state/shell";

export default page({ title: "Shell" }, () => {
  const shell = use(Shell);
  return (
    <AppShell
      title="Pizzeria"
      items={[
        { label: "Orders", icon: "shopping-bag", href: "/" },
        { label: "Guests", icon: "users", href: "/guests" },
      ]}
      collapseBelow="lg"
    >
      <Text>Orders</Text>
      <Button onClick={shell.open}>Choose toppings</Button>
      <Drawer
        open={shell.isOpen}
        title="Toppings"
        onOpenChange={shell.close}
        actions={<Button onClick={shell.close}>Done</Button>}
      >
        {shell.toppings.map((topping) => (
          <Checkbox label={topping} />
        ))}
      </Drawer>
    </AppShell>
  );
});
