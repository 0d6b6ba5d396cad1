import { page, use } from "heddle";
import { Input, Text } from "heddle/components";
import { Form } from "../state/form";

export default page({ title: "Form" }, () => {
  const form = use(Form);
  return (
    <>
      <Input bind={form.field1} label="Field 1" />
      <Input bind={form.field2} label="Field 2" />
      <Input bind={form.field3} label="Field 3" />
      <Input bind={form.field4} label="Field 4" />
      <Input bind={form.field5} label="Field 5" />
      <Input bind={form.field6} label="Field 6" />
      <Input bind={form.field7} label="Field 7" />
      <Input bind={form.field8} label="Field 8" />
      <Input bind={form.field9} label="Field 9" />
      <Input bind={form.field10} label="Field 10" />
      <Input bind={form.field11} label="Field 11" />
      <Input bind={form.field12} label="Field 12" />
      <Input bind={form.field13} label="Field 13" />
      <Input bind={form.field14} label="Field 14" />
      <Input bind={form.field15} label="Field 15" />
      <Input bind={form.field16} label="Field 16" />
      <Input bind={form.field17} label="Field 17" />
      <Input bind={form.field18} label="Field 18" />
      <Input bind={form.field19} label="Field 19" />
      <Input bind={form.field20} label="Field 20" />
      <Text>{form.field1.length}</Text>
    </>
  );
});
